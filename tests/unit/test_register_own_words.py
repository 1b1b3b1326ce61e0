"""No sentence of a source stands in the register: no eight words in a row that also stand in one of the texts."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from graph.search import fold
from loaders.register import ROOT, folders
from loaders.register.places import read_documents

TEXTS = Path(__file__).parents[3] / "shared" / "sources"  # beside the checkout, where a curator works
RUN = 8

# What is called so cannot be called otherwise. Reason -> names, looked up without case and punctuation.
NAMES: Mapping[str, Sequence[str]] = {
    "bodies, offices, funds and networks": (
        "École Supérieure de la Sécurité Sociale d’Alger",
        "German Federal Ministry of Economic Development and Cooperation",
        "Global Business Network for building social protection floors",
        "Global Business Network for Social Protection Floors",
        "Global Coalition for Social Protection Floors",
        "Global Network for Health Financing and Social Health Protection",
        "High Commissioner for Extreme Poverty and Human Rights",
        "Ministère du Travail, de l'Emploi et de l'Insertion",
        "Ministry of Human Resources and Social Security",
        "Multi-Partner Trust Fund on social protection floors",
        "Multi-stakeholder Partnership for SDG 1.3",
        "Multi-stakeholder Partnership for the Sustainable Development Goal (SDG) Target 1.3",
        "National Institute of Social Security",
        "Resident Coordinator to Barbados and the Eastern Caribbean",
        "Social Protection Floors Window under the UN joint policy fund",
        "Social Protection, Freedom and Justice for Workers",
    ),
    "laws and standards": (
        "Law of the Contributory Regime of the Social Security",
        "Recommendation concerning national floors of social protection, 2012 (No. 202)",
        "Sub-Decree on the establishment of the Social Health Insurance",
    ),
    "programmes, schemes and events": (
        "Building Social Protection Floors for All",
        "Development Partners Meeting including a Structured Funding Dialogue",
        "ILO Programme on social protection and public finance management",
        "ILO/Japan project to promote and build unemployment insurance in ASEAN",
        "Improving Synergies between Social Protection and Public Finance Management",
        "Joint SDG Fund programme on universal adaptive social protection",
        "Leadership and Transformation Curriculum on Building and Managing Social Protection Floors in Africa",
        "Social health insurance scheme of the National Social Security Fund",
    ),
    "titles of publications": (
        "Social protection assessment-based national dialogue: A global guide",
        "Social security coverage extension in the BRICS",
        "UNDG Eastern and Southern Africa social protection issues brief",
        "UNDG social protection coordination toolkit",
        "Coordinating the design and implementation of nationally defined social protection floors",
    ),
    "headings of the rows of the mapping, which tell where a cell is": (
        "Persons in need of maternity protection and paternity support",
        "Supporting the design or reform of social protection schemes",
        "Workers and their dependants affected by employment injuries",
    ),
}


@pytest.fixture(scope="module")
def runs() -> frozenset[tuple[str, ...]]:
    """Every run of eight words in the texts."""
    if not TEXTS.is_dir():
        pytest.skip("the texts ../shared/sources, which the register restates, are not here")
    return frozenset(run for text in read_documents(TEXTS).values() for run in _runs(text.folded))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = text.split()
    return (tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))


def _own_words(text: str) -> Iterator[str]:
    """The text without the names, which cut it into pieces."""
    told = f" {fold(text)} "
    for name in sorted((fold(n) for names in NAMES.values() for n in names), key=len, reverse=True):
        told = told.replace(f" {name} ", " | ")
    return iter(told.split("|"))


def _cells(path: Path) -> Iterator[tuple[str, str]]:
    """Each cell of a table, with where it stands."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            yield from ((f"{path.name}, row {number}, {column}", cell) for column, cell in row.items() if cell)


@pytest.mark.parametrize("source", folders())
def test_the_register_speaks_in_its_own_words(runs: frozenset[tuple[str, ...]], source: str) -> None:
    folder = folders()[source]
    cells = [cell for path in sorted(folder.glob("*.csv")) for cell in _cells(path)]
    cells.append(("source.yml", (folder / "source.yml").read_text(encoding="utf-8")))
    taken = [
        f"{place}: {' '.join(run)}"
        for place, cell in cells
        for piece in _own_words(cell)
        for run in _runs(piece)
        if run in runs
    ]
    assert taken == []


def test_every_name_is_needed() -> None:
    """A name that no table has any more goes."""
    told = " ".join(f" {fold(p.read_text(encoding='utf-8'))} " for p in sorted(ROOT.glob("*/*.csv")))
    assert [name for names in NAMES.values() for name in names if f" {fold(name)} " not in told] == []
