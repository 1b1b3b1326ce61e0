"""What was learned of which question is meant: a net with one hidden layer, read from net.npz.

`make teach-ask` (bench/teach_ask.py) writes it. Weights of features are kept as whole numbers from -127 to 127, times a
scale of their unit: an eighth of the size, and the same answers.
"""

import io
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = "net.npz"
_ARRAYS = ("first", "scale", "bias", "second", "second_bias")
LENGTH = 3.0  # of the vector of features, so that long questions weigh as much as short ones
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Net:
    """Features to hidden units (`first`: a row a feature, times `scale`), units to choices; and weights of measures."""

    features: Mapping[str, int]  # row of `first`
    choices: tuple[str, ...]
    measures: Mapping[str, float]
    first: NDArray[np.int8]
    scale: Floats
    bias: Floats
    second: Floats
    second_bias: Floats

    def speaks(self, features: Collection[str]) -> Mapping[str, float]:
        """What these features say for each choice; those never learned say nothing."""
        rows = sorted(self.features[f] for f in features if f in self.features)
        told = self.first[rows].sum(0, dtype=np.float32) * self.scale * given(len(rows))
        hidden = np.maximum(0, told + self.bias)
        return dict(zip(self.choices, (hidden @ self.second + self.second_bias).tolist(), strict=True))


def given(count: int) -> float:
    """How much each of so many features counts."""
    return LENGTH / math.sqrt(count) if count else 0.0


@cache
def net() -> Net:
    """What was learned."""
    return read_net((files("queries.ask") / FILE).read_bytes())


def read_net(content: bytes) -> Net:
    """From the bytes that `write_net` gives."""
    with np.load(io.BytesIO(content), allow_pickle=False) as told:
        features, choices, measures = (bytes(told[n]).decode().split("\n") for n in ("features", "choices", "measures"))
        return Net(
            {name: row for row, name in enumerate(features)},
            tuple(choices),
            dict(zip(measures, told["of_measures"].tolist(), strict=True)),
            *(told[name] for name in _ARRAYS),
        )


def write_net(learned: Net) -> bytes:
    """As a compressed archive of arrays; names as UTF-8, a line each."""
    arrays: dict[str, Any] = {name: getattr(learned, name) for name in _ARRAYS}
    names = {"features": learned.features, "choices": learned.choices, "measures": learned.measures}
    arrays |= {name: np.frombuffer("\n".join(some).encode(), np.uint8) for name, some in names.items()}
    arrays["of_measures"] = np.array(list(learned.measures.values()), np.float32)
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
