"""Who gives and who gets: what a question says of it by the order of its words must not be turned round."""

from collections.abc import Mapping, Sequence

from queries.ask.meanings import FUND, SUPPORT, WHO
from queries.ask.spans import Span, is_neutral
from queries.catalogue import Query

_GIVING = {SUPPORT, FUND, "give"}
_GIVERS = ("funding_by_partner", "funder")  # a question and a parameter for who pays


def turns_round(used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """ "Does Togo fund Belgium" answered with what Belgium gives to Togo; "who funds UNICEF" with what UNICEF funds."""
    actors = [i for i, name in used.items() if query.parameters[name].classes[:1] == ("Actor",)]
    return any(_receives(i, used, query, spans) or _is_funded(i, used, query, spans) for i in actors)


def _receives(actor: int, used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """A country before the verb is taken for the place, and the one after it for who acts there."""
    if not spans[actor].names_a_country or spans[actor].place not in ("", "for"):
        return False
    places = (i for i, name in used.items() if "Country" in query.parameters[name].classes and i < actor)
    return any(spans[i].place == "" and spans[i].names_a_country and _gives(spans[i + 1 : actor]) for i in places)


def _is_funded(actor: int, used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """ "Who funds" stands before the one who is taken for the giver."""
    if not {query.name, used[actor]} & set(_GIVERS) or spans[actor].place not in ("", "for"):
        return False
    who = next((i for i, s in enumerate(spans) if WHO in s.meanings), actor)
    between = [s for s in spans[who + 1 : actor] if not is_neutral(s)]
    if spans[actor].place == "for":  # "who gave money to"
        return any(FUND in s.meanings for s in between)
    return bool(between) and FUND in between[0].meanings and not between[0].codes  # not "who gets the money of"


def _gives(between: Sequence[Span]) -> bool:
    return any(s.meanings & _GIVING and not s.things for s in between)
