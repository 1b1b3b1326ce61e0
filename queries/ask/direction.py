"""Who gives and who gets: what a question says of it by the order of its words must not be turned round."""

import re
from collections.abc import Mapping, Sequence

from queries.ask.meanings import FUND, SUPPORT, WHO
from queries.ask.spans import Span, is_neutral
from queries.catalogue import Query

_GIVING = {SUPPORT, FUND, "give"}
_RECEIVING = "receive"
_GIVERS = ("funding_by_partner", "funder")  # a question and a parameter for who pays
_OF_WHO_GETS = re.compile("partners_for_.*|funding_in_country|evidence_of")  # whose countries are where support goes
_CHANNEL = "channel"
THROUGH = ("through", "via")
_MONEY = ("measure", "money")
_OF_GIVER = "countries_of_partner"
_OF_WHO_ASKS = ("requests", "requests_without_partner", "gap_matrix")
_DOING = re.compile("(help|assist|support|fund|finance|back|aid)|.*ent|.*an|.*en")  # whose subject is several countries
_FROM = ("from", "de", "du", "d")
_DONE = re.compile(".*[ai]d[oa]s?")  # apoyado, financiadas


def turns_round(used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """ "Does Togo fund Belgium" answered with what Belgium gives to Togo; "who funds UNICEF" with what UNICEF funds."""
    actors = [i for i, name in used.items() if query.parameters[name].classes[:1] == ("Actor",)]
    if any(_receives(i, used, query, spans) or _is_funded(i, used, query, spans) for i in actors):
        return True
    if query.name == _OF_GIVER and any(_is_helped(i, spans) for i in actors):
        return True  # "which countries support Malawi"
    if any(used[i] == _CHANNEL and spans[i].before in _FROM for i in actors):
        return True  # "money from Japan" goes through others
    if query.name == _GIVERS[0] and any(spans[i].before in THROUGH for i in actors):
        return True  # "who pays through the ILO"
    places = [i for i in used if i not in actors and spans[i].names_a_country]
    if query.name in _OF_WHO_ASKS and any(_helps_countries(i, spans) for i in places):
        return True  # "in which countries does Ireland support"
    return _OF_WHO_GETS.fullmatch(query.name) is not None and any(_acts(i, spans) for i in places)


def _receives(actor: int, used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """A country before the verb is taken for the place, and the one after it for who acts there."""
    if not spans[actor].names_a_country or spans[actor].place not in ("", "for"):
        return False
    places = [i for i, name in used.items() if "Country" in query.parameters[name].classes and i < actor]
    places = [i for i in places if spans[i].place == "" and spans[i].names_a_country]
    to = spans[actor].before == "a"  # "¿apoya Malawi a Irlanda?"
    return any(gives(spans[i + 1 : actor]) or (to and spans[i].before != "a") for i in places)


def _is_funded(actor: int, used: Mapping[int, str], query: Query, spans: Sequence[Span]) -> bool:
    """ "Who funds" stands before the one who is taken for the giver, or "receives" after it."""
    if not {query.name, used[actor]} & set(_GIVERS) or spans[actor].place not in ("", "for"):
        return False
    if any(_RECEIVING in s.meanings for s in spans[actor + 1 : actor + 2]):
        return True
    between = _after_who(actor, spans) or _after_givers(actor, spans)
    if spans[actor].place == "for":  # "who gave money to"
        return any(FUND in s.meanings for s in between)
    return bool(between) and FUND in between[0].meanings and _MONEY not in between[0].codes  # "who gets the money of"


def _is_helped(actor: int, spans: Sequence[Span]) -> bool:
    """Countries stand before the verb and the actor right after it: they help it, and not it them."""
    if actor == 0 or spans[actor].before in ("by", "par", "por"):
        return False
    verb = spans[actor - 1]
    countries = (
        verb if "Country" in verb.meanings else spans[max(0, actor - 2)]
    )  # "countries support", "countries help"
    doing = gives([verb]) and _DOING.fullmatch(verb.written.lower().split()[-1]) is not None
    return doing and "Country" in countries.meanings and not countries.things


def is_helper(i: int, spans: Sequence[Span]) -> bool:
    """ "With support from Japan": it neither decides nor is where it happens."""
    helped = i > 0 and spans[i - 1].place == "with" and gives(spans[i - 1 : i])
    return helped and spans[i].before in (*_FROM, "of", "des")


def _helps_countries(place: int, spans: Sequence[Span]) -> bool:
    """Countries are asked for, and this one gives there."""
    asked = any("Country" in s.meanings and not s.things for s in spans[:place])
    return asked and not spans[place].place and gives(spans[place + 1 : place + 2])


def _acts(place: int, spans: Sequence[Span]) -> bool:
    """A country taken for where support goes is who gives it: "supported by Ireland", "whom does Ireland support"."""
    span, verb = spans[place], spans[place - 1] if place else None
    if verb and gives([verb]) and (span.before in ("by", "par") or (span.before == "por" and _is_done(verb))):
        return True
    who = [i for i, s in enumerate(spans[:place]) if WHO in s.meanings]
    if not who:
        return False
    between = _after_who(place, spans)
    if span.before in _FROM and any(_RECEIVING in s.meanings for s in between):
        return True  # "who receives money from"
    if span.place or span.before in ("a", "to"):
        return False
    return spans[who[-1]].before == "a" or (not gives(between) and gives(spans[place + 1 : place + 2]))


def _after_who(end: int, spans: Sequence[Span]) -> list[Span]:
    """What tells something between "who" and the span; nothing without "who"."""
    who = next((i for i, s in enumerate(spans) if WHO in s.meanings), end)
    return [s for s in spans[who + 1 : end] if not is_neutral(s)]


def _after_givers(end: int, spans: Sequence[Span]) -> list[Span]:
    """What tells something between "which UN agencies" and the span."""
    givers = next((i for i, s in enumerate(spans) if s.is_kind or "Actor" in s.meanings), end)
    return [s for s in spans[givers + 1 : end] if not is_neutral(s)]


def _is_done(verb: Span) -> bool:
    return _DONE.fullmatch(verb.written.lower()) is not None


def gives(between: Sequence[Span]) -> bool:
    """Whether one of these is a word for helping, paying or giving."""
    return any(s.meanings & _GIVING and not s.things for s in between)
