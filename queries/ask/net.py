"""What was learned of which question is meant: small nets that look at some words side by side, read from net.npz.

Each net gives every token a vector, holds filters of a few widths against each place of the text, and keeps of each
filter the place where it fits best (Kim 2014, "Convolutional Neural Networks for Sentence Classification"). The nets
differ by chance only; what they say is averaged. `make teach-ask` (bench/teach_ask.py) writes the file. Vectors are
kept as whole numbers from -127 to 127, times a scale: a quarter of the size, and the same answers.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from queries.ask.features import Token

FILE = "net.npz"
WIDTHS = (2, 3, 5)  # of the filters, in tokens
EDGE = 2  # tokens of nothing before and after the text
_ARRAYS = ("vectors", "scale", "second", "second_bias")
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Net:
    """Several nets of one shape, along the first axis of each array.

    `vectors` (nets, tokens, size) times `scale` (nets, size); for each width `filters` (nets, width * size, units) and
    `biases` (nets, units); `second` (nets, units of all widths, choices); and the weights of what is measured.
    """

    tokens: Mapping[str, int]  # row of `vectors`
    choices: tuple[str, ...]
    measures: Mapping[str, float]
    vectors: NDArray[np.int8]
    scale: Floats
    second: Floats
    second_bias: Floats
    filters: tuple[Floats, ...]
    biases: tuple[Floats, ...]

    def speaks(self, text: Sequence[Token]) -> Mapping[str, float]:
        """What these tokens say for each choice; what was never learned says nothing."""
        told = [[self.tokens[t] for t in token if t in self.tokens] for token in text]
        found = [self._of_one(told, i) for i in range(len(self.vectors))]
        return dict(zip(self.choices, np.mean(found, 0).tolist(), strict=True))

    def _of_one(self, told: Sequence[Sequence[int]], i: int) -> Floats:
        size = self.vectors.shape[2]
        text = np.zeros((max(1, len(told)) + 2 * EDGE, size), np.float32)
        for place, rows in enumerate(told, EDGE):
            text[place] = self.vectors[i, rows].sum(0, dtype=np.float32) * self.scale[i]
        best = [
            (side_by_side(text, width) @ self.filters[n][i] + self.biases[n][i]).max(0)
            for n, width in enumerate(WIDTHS)
        ]
        hidden = np.maximum(0, np.concatenate(best))
        return np.asarray(hidden @ self.second[i] + self.second_bias[i], np.float32)


def side_by_side(text: Floats, width: int) -> Floats:
    """Of places (…, places, size) each with those after it: (…, places - width + 1, width * size)."""
    places = text.shape[-2] - width + 1
    return np.concatenate([text[..., k : k + places, :] for k in range(width)], -1)


@cache
def net() -> Net:
    """What was learned."""
    return read_net((files("queries.ask") / FILE).read_bytes())


def read_net(content: bytes) -> Net:
    """From the bytes that `write_net` gives."""
    with np.load(io.BytesIO(content), allow_pickle=False) as told:
        tokens, choices, measures = (bytes(told[n]).decode().split("\n") for n in ("tokens", "choices", "measures"))
        return Net(
            tokens={name: row for row, name in enumerate(tokens)},
            choices=tuple(choices),
            measures=dict(zip(measures, told["of_measures"].tolist(), strict=True)),
            filters=tuple(told[f"filters_{width}"] for width in WIDTHS),
            biases=tuple(told[f"bias_{width}"] for width in WIDTHS),
            **{name: told[name] for name in _ARRAYS},
        )


def write_net(learned: Net) -> bytes:
    """As a compressed archive of arrays; names as UTF-8, a line each."""
    arrays: dict[str, Any] = {name: getattr(learned, name) for name in _ARRAYS}
    names = {"tokens": learned.tokens, "choices": learned.choices, "measures": learned.measures}
    arrays |= {name: np.frombuffer("\n".join(some).encode(), np.uint8) for name, some in names.items()}
    arrays["of_measures"] = np.array(list(learned.measures.values()), np.float32)
    for width, filters, bias in zip(WIDTHS, learned.filters, learned.biases, strict=True):
        arrays |= {f"filters_{width}": filters, f"bias_{width}": bias}
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
