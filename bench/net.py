"""Teaches a small net with labelled choices: the tokens of a text, and what is measured of each choice.

`queries/ask/net.py` is the net itself. NumPy and SciPy alone: a framework for deep learning weighs gigabytes, and this
is one layer of filters.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from queries.ask.net import EDGE, WIDTHS, Floats, side_by_side

SIZE, UNITS = 96, 128  # of a token's vector; filters of each width
ROUNDS, BATCH = 8, 128
PACE = 3e-3  # the greatest length of a step
RISING = 0.3  # share of the steps in which the pace grows; then it falls to nothing
FADING = 1e-4  # share of every weight that is forgotten in a step, times the pace
# At random in each step, so that the net leans on no single one: tokens, parts of their vectors, filters.
TOKENS_LEFT_OUT, PARTS_LEFT_OUT, UNITS_LEFT_OUT = 0.05, 0.2, 0.5
_FORGET, _FORGET_SQUARES, _TINY = 0.9, 0.999, 1e-8  # Adam, Kingma and Ba 2015, with the values given there

Weights = dict[str, Floats]
Random = np.random.Generator


@dataclass(frozen=True)
class Examples:
    """Texts as rows of `tokens`, by choices and measures (float32), which choices are open, and the right ones.

    `tokens` (csr, float32) has a row for each token of each text by what it is, and a last row of nothing; `places` the
    rows of each text. `open_to` is 0 or a great negative number, each row of `wanted` adds up to 1.
    """

    tokens: csr_matrix
    places: Sequence[range]
    measured: Floats
    open_to: Floats
    wanted: Floats

    def __len__(self) -> int:
        return len(self.places)


def teach(examples: Examples, seed: int, told: Callable[[], None]) -> Weights:
    """The net that makes the right choices likely; `told` is called after each step."""
    random = np.random.default_rng(seed)
    weights = _beginning(examples, random)
    means, squares = ({name: np.zeros_like(w) for name, w in weights.items()} for _ in range(2))
    last = steps(len(examples))
    for step, rows in enumerate(_batches(len(examples), random), 1):
        pace = _pace(step / last)
        for name, slope in _slopes(weights, examples, rows, random).items():
            means[name] += (1 - _FORGET) * (slope - means[name])
            squares[name] += (1 - _FORGET_SQUARES) * (slope**2 - squares[name])
            mean, square = means[name] / (1 - _FORGET**step), squares[name] / (1 - _FORGET_SQUARES**step)
            weights[name] -= pace * (mean / (np.sqrt(square) + _TINY) + FADING * weights[name])
        told()
    return weights


def steps(examples: int) -> int:
    """How many steps `teach` takes."""
    return ROUNDS * math.ceil(examples / BATCH)


def _beginning(examples: Examples, random: Random) -> Weights:
    choices, measures = examples.measured.shape[1:]

    def some(*shape: int, spread: float) -> Floats:
        return random.normal(0, spread, shape).astype(np.float32)

    units = UNITS * len(WIDTHS)
    return {
        "vectors": some(examples.tokens.shape[1], SIZE, spread=0.1),
        **{f"filters_{width}": some(width * SIZE, UNITS, spread=(3 * width * SIZE) ** -0.5) for width in WIDTHS},
        **{f"bias_{width}": np.zeros(UNITS, np.float32) for width in WIDTHS},
        "second": some(units, choices, spread=(3 * units) ** -0.5),
        "second_bias": np.zeros(choices, np.float32),
        "of_measures": np.zeros(measures, np.float32),
    }


def _batches(count: int, random: Random) -> Iterator[NDArray[np.intp]]:
    for _ in range(ROUNDS):
        order = random.permutation(count)
        yield from (order[i : i + BATCH] for i in range(0, count, BATCH))


def _pace(done: float) -> float:
    """Slow, fast, slow: `done` is the share of the steps taken."""
    if done < RISING:
        return PACE * (0.04 + 0.96 * done / RISING)
    return PACE * (1 + math.cos(math.pi * (done - RISING) / (1 - RISING))) / 2


def _slopes(weights: Weights, examples: Examples, rows: NDArray[np.intp], random: Random) -> Weights:
    """Of the mean cost of the batch (cross entropy), by each weight."""
    tokens, shape = _read(examples, rows, random)
    parts_kept = _kept(random, (*shape, SIZE), PARTS_LEFT_OUT)
    text = (tokens @ weights["vectors"]).reshape(*shape, SIZE) * parts_kept
    seen = [side_by_side(text, width) for width in WIDTHS]
    fits = [s @ weights[f"filters_{w}"] + weights[f"bias_{w}"] for w, s in zip(WIDTHS, seen, strict=True)]
    best = [f.argmax(1) for f in fits]  # (texts, units): the place of each filter
    hidden = np.concatenate([np.take_along_axis(f, b[:, None], 1)[:, 0] for f, b in zip(fits, best, strict=True)], 1)
    kept = (hidden > 0) * _kept(random, hidden.shape, UNITS_LEFT_OUT)
    hidden = hidden * kept
    measured = examples.measured[rows]
    speaks = hidden @ weights["second"] + weights["second_bias"] + measured @ weights["of_measures"]
    speaks += examples.open_to[rows]
    shares = np.exp(speaks - speaks.max(1, keepdims=True))
    off = (shares / shares.sum(1, keepdims=True) - examples.wanted[rows]) / np.float32(len(rows))
    slopes = {
        "second": hidden.T @ off,
        "second_bias": off.sum(0),
        "of_measures": np.einsum("nk,nkd->d", off, measured),
    }
    back = np.split((off @ weights["second"].T) * kept, len(WIDTHS), 1)
    of_text = np.zeros_like(text)
    for width, what, where, slope in zip(WIDTHS, seen, best, back, strict=True):
        there = np.zeros((*what.shape[:2], UNITS), np.float32)
        np.put_along_axis(there, where[:, None], slope[:, None], 1)
        slopes[f"filters_{width}"] = what.reshape(-1, what.shape[2]).T @ there.reshape(-1, UNITS)
        slopes[f"bias_{width}"] = slope.sum(0)
        of_places = there @ weights[f"filters_{width}"].T
        for k in range(width):
            of_text[:, k : k + what.shape[1]] += of_places[:, :, k * SIZE : (k + 1) * SIZE]
    slopes["vectors"] = tokens.T @ (of_text * parts_kept).reshape(-1, SIZE)
    return slopes


def _read(examples: Examples, rows: NDArray[np.intp], random: Random) -> tuple[csr_matrix, tuple[int, int]]:
    """The tokens of some texts, filled up to the longest with nothing: texts * places; and how many of each."""
    nothing = examples.tokens.shape[0] - 1
    longest = max(len(examples.places[row]) for row in rows) + 2 * EDGE
    at = np.full((len(rows), longest), nothing)
    for i, row in enumerate(rows):
        places = examples.places[row]
        at[i, EDGE : EDGE + len(places)] = places
    at[random.random(at.shape) < TOKENS_LEFT_OUT] = nothing
    return examples.tokens[at.ravel()], (len(rows), longest)


def _kept(random: Random, shape: tuple[int, ...], left_out: float) -> Floats:
    """0 for what is left out; the others count more instead."""
    return np.divide(random.random(shape, np.float32) >= left_out, 1 - left_out, dtype=np.float32)
