"""Writing what a list brings into a plan: all of it in a few edits, or nothing."""

from armoedeplan.exchange.proposal import Gathered
from armoedeplan.plan.store import Store


def apply(store: Store, found: Gathered, *, overwrite: bool = False) -> None:
    """Change a plan that is open; it is saved by who opened it. overwrite: what differs takes the answer of the list.

    Raises ChangeRefused and EditRefused, with nothing changed on disk.
    """
    store.extend("samenwerking.actoren", found.actors)
    store.extend("samenwerking.aanbod", found.offers)
    for path, typed in found.filled.items():
        store.set(path, typed)
    if overwrite:
        for one in found.differing:
            store.set(one.path, one.new)
