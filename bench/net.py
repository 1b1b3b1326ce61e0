"""Teaches a small net with labelled choices: features of a text through one layer to the choices, and what is measured.

`queries/ask/net.py` is the net itself. NumPy and SciPy alone: a framework for deep learning weighs gigabytes, and this
is one layer.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

UNITS = 128  # of the hidden layer
ROUNDS, BATCH = 12, 128
PACE = 5e-3  # the greatest length of a step
RISING = 0.3  # share of the steps in which the pace grows; then it falls to nothing
UNITS_LEFT_OUT, FEATURES_LEFT_OUT = 0.5, 0.2  # at random in each step, so that the net leans on no single one
_FORGET, _FORGET_SQUARES, _TINY = 0.9, 0.999, 1e-8  # Adam, Kingma and Ba 2015, with the values given there

Weights = dict[str, np.ndarray]


@dataclass(frozen=True)
class Examples:
    """Texts by features (csr, float32), by choices and measures (float32), which choices are open, and the right ones.

    `open_to` is 0 or a great negative number, each row of `wanted` adds up to 1.
    """

    given: csr_matrix
    measured: np.ndarray
    open_to: np.ndarray
    wanted: np.ndarray

    def __len__(self) -> int:
        return int(self.given.shape[0])


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
            weights[name] -= pace * mean / (np.sqrt(square) + _TINY)
        told()
    return weights


def steps(examples: int) -> int:
    """How many steps `teach` takes."""
    return ROUNDS * math.ceil(examples / BATCH)


def _beginning(examples: Examples, random: np.random.Generator) -> Weights:
    choices, measures = examples.measured.shape[1:]

    def some(*shape: int, spread: float) -> np.ndarray:
        return random.normal(0, spread, shape).astype(np.float32)

    return {
        "first": some(examples.given.shape[1], UNITS, spread=0.1),
        "bias": np.zeros(UNITS, np.float32),
        "second": some(UNITS, choices, spread=UNITS**-0.5),
        "second_bias": np.zeros(choices, np.float32),
        "of_measures": np.zeros(measures, np.float32),
    }


def _batches(count: int, random: np.random.Generator) -> Iterator[np.ndarray]:
    for _ in range(ROUNDS):
        order = random.permutation(count)
        yield from (order[i : i + BATCH] for i in range(0, count, BATCH))


def _pace(done: float) -> float:
    """Slow, fast, slow: `done` is the share of the steps taken."""
    if done < RISING:
        return PACE * (0.04 + 0.96 * done / RISING)
    return PACE * (1 + math.cos(math.pi * (done - RISING) / (1 - RISING))) / 2


def _slopes(weights: Weights, examples: Examples, rows: np.ndarray, random: np.random.Generator) -> Weights:
    """Of the mean cost of the batch (cross entropy), by each weight."""
    given = examples.given[rows].copy()
    given.data *= random.random(len(given.data)) >= FEATURES_LEFT_OUT
    hidden = given @ weights["first"] + weights["bias"]
    kept = (hidden > 0) * (random.random(hidden.shape) >= UNITS_LEFT_OUT) / np.float32(1 - UNITS_LEFT_OUT)
    hidden *= kept
    measured = examples.measured[rows]
    speaks = hidden @ weights["second"] + weights["second_bias"] + measured @ weights["of_measures"]
    speaks += examples.open_to[rows]
    shares = np.exp(speaks - speaks.max(1, keepdims=True))
    off = (shares / shares.sum(1, keepdims=True) - examples.wanted[rows]) / np.float32(len(rows))
    back = (off @ weights["second"].T) * kept
    return {
        "first": given.T @ back,
        "bias": back.sum(0),
        "second": hidden.T @ off,
        "second_bias": off.sum(0),
        "of_measures": np.einsum("nk,nkd->d", off, measured),
    }
