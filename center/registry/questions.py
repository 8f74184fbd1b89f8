"""What the HTTP connector asks: bodies, never URLs, because URLs end up in logs."""

from pydantic import BaseModel, ConfigDict, Field


class Question(BaseModel):
    """A body of the published contract."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class CardQuestion(Question):
    """Who holds this card?"""

    card_number: str = Field(min_length=1, max_length=32, repr=False)


class PersonQuestion(Question):
    """About one resident, by the register's own opaque id."""

    person: str = Field(min_length=1, max_length=64)


class FieldQuestion(PersonQuestion):
    """The lines of a plain document."""

    register_name: str = Field(min_length=1, max_length=64)
    document: str = Field(min_length=1, max_length=16)


class NotFound(BaseModel):
    """The body of a 404 that means: we answer well, and do not know this card or person."""

    code: str = "no_such_person"


class Alive(BaseModel):
    """The body of a probe that is answered."""

    alive: bool = True
