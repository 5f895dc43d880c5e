"""The base of every record: an immutable set of annotated fields, cheap to define and to make."""

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn, Self, TypeVar, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """A frozen record whose annotated class attributes are its fields and their defaults.

    No code is generated for it: sixty dataclasses would cost more at start-up than reading a plan does.
    Class keywords: `component` is the core component its questions answer, `referable` says that other
    records may point to it, so that its `id` is compulsory, and `required` names other compulsory fields.
    """

    component_: ClassVar[str] = ""
    referable_: ClassVar[bool] = False
    required_: ClassVar[tuple[str, ...]] = ()
    short_: ClassVar[str] = ""

    def __init_subclass__(
        cls, *, component: str = "", referable: bool = False, required: tuple[str, ...] = (), short: str = ""
    ) -> None:
        cls.component_ = component
        cls.referable_ = referable
        cls.required_ = required
        cls.short_ = short

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - type(self).__annotations__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        self.__dict__.update(values)

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """Make a record from values that are known to fit: the reader's way, without a check."""
        record = cls.__new__(cls)
        record.__dict__.update(values)
        return record

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Yield each field's name and value, in the order of the questionnaire."""
        return ((name, getattr(self, name)) for name in type(self).__annotations__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        """Tell whether anything was answered in this record."""
        return any(filled(value) for _, value in self)

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self if filled(value))
        return f"{type(self).__name__}({given})"


def filled(value: object) -> bool:
    """Tell whether a value is an answer: `nee` and 0 are, an empty text, list or record is not."""
    return value is not None and (value is False or value == 0 or bool(value))


Changed = TypeVar("Changed", bound=Record)


def with_values(record: Changed, **values: Any) -> Changed:
    """Give a record with other values in some fields; they are known to fit."""
    return type(record).of({**dict(record), **values})
