"""The network as PyTorch trains it: one member of `standfirst.tagger.network`, on packed pages."""

import math
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from standfirst.tagger.network import CLASSES, DILATIONS, GLANCE_AFTER, KIN_AFTER, LARGEST

CHANNELS: Final = 64


class Model(nn.Module):
    """One member of the tagger; `forward` takes the lines of several pages, one after another."""

    def __init__(
        self,
        mean: NDArray[np.float32],
        scale: NDArray[np.float32],
        dropout: float = 0.0,
        ways: int = 0,
    ) -> None:
        """Args: ways: in how many ways lines belong together (see `standfirst.tagger.kin`)."""
        super().__init__()
        self.mean: Tensor
        self.scale: Tensor
        self.register_buffer("mean", torch.from_numpy(mean))
        self.register_buffer("scale", torch.from_numpy(scale))
        self.inward = nn.Linear(len(mean), CHANNELS)
        spread = 1 / math.sqrt(3 * CHANNELS)
        self.convolutions = nn.ParameterList(
            nn.Parameter(torch.randn(3, CHANNELS, CHANNELS) * spread) for _ in DILATIONS
        )
        self.biases = nn.ParameterList(nn.Parameter(torch.zeros(CHANNELS)) for _ in DILATIONS)
        self.look = nn.Linear(CHANNELS, 1, bias=False)
        self.seen = nn.Linear(CHANNELS, CHANNELS)
        self.kin = nn.ParameterDict()
        for number in KIN_AFTER if ways else ():
            # Nothing at first: what a line's kin are like is learned beside what it is itself.
            self.kin[f"{number}_weight"] = nn.Parameter(torch.zeros(ways, CHANNELS, CHANNELS))
            self.kin[f"{number}_bias"] = nn.Parameter(torch.zeros(CHANNELS))
        self.out = nn.Linear(CHANNELS, len(CLASSES))
        self.dropout = nn.Dropout(dropout)

    def forward(
        self, columns: Tensor, page: Tensor, pages: int, kin: Tensor | None = None
    ) -> Tensor:
        """Logits, shape (lines, classes).

        Args:
            columns: (lines, columns), standardised here.
            page: the number of each line's page, rising; (lines,).
            pages: how many there are.
            kin: the number of each line's group in each way, shape (ways, lines); no group has
                lines of two pages.
        """
        scaled = ((columns - self.mean) * self.scale).clamp(-LARGEST, LARGEST)
        h = functional.relu(self.inward(scaled))
        for number, dilation in enumerate(DILATIONS):
            h = self._with_kin(h, number, kin)
            if number == GLANCE_AFTER:
                h = h + self._glance(h, page, pages)
            y = self._convolved(h, self.convolutions[number], page, dilation)
            h = h + self.dropout(functional.relu(y + self.biases[number]))
        out: Tensor = self.out(self._with_kin(h, len(DILATIONS), kin))
        return out

    def _with_kin(self, h: Tensor, number: int, kin: Tensor | None) -> Tensor:
        if kin is None or number not in KIN_AFTER:
            return h
        told = self.kin[f"{number}_bias"]
        for group, weight in zip(kin, self.kin[f"{number}_weight"], strict=True):
            size = torch.bincount(group)
            sums = torch.zeros(len(size), h.shape[1]).index_add(0, group, h)
            told = told + (sums / size.clamp(min=1)[:, None] @ weight)[group]
        return h + told

    def _convolved(self, h: Tensor, weight: Tensor, page: Tensor, dilation: int) -> Tensor:
        y = h @ weight[1]
        if len(h) > dilation:
            same = (page[dilation:] == page[:-dilation]).float()[:, None]
            above = (h[:-dilation] * same) @ weight[0]
            below = (h[dilation:] * same) @ weight[2]
            y = y + functional.pad(above, (0, 0, dilation, 0))
            y = y + functional.pad(below, (0, 0, 0, dilation))
        return y

    def _glance(self, h: Tensor, page: Tensor, pages: int) -> Tensor:
        score = self.look(h)[:, 0]
        most = torch.full((pages,), -1e9).scatter_reduce(0, page, score, "amax")
        weight = (score - most[page].detach()).exp()
        total = torch.zeros(pages).index_add(0, page, weight)
        attention = (weight / total[page])[:, None]
        seen = torch.zeros(pages, h.shape[1]).index_add(0, page, h * attention)
        out: Tensor = self.seen(seen)[page]
        return out

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """The weights as `standfirst.tagger.network.Network.together` wants them."""
        out = {
            "mean": self.mean,
            "scale": self.scale,
            "in.weight": self.inward.weight.T,
            "in.bias": self.inward.bias,
            "look.weight": self.look.weight[0],
            "seen.weight": self.seen.weight.T,
            "seen.bias": self.seen.bias,
            "out.weight": self.out.weight.T,
            "out.bias": self.out.bias,
        }
        for number, convolution in enumerate(self.convolutions):
            out[f"conv{number}.weight"] = convolution
            out[f"conv{number}.bias"] = self.biases[number]
        out.update({f"kin{name.replace('_', '.')}": value for name, value in self.kin.items()})
        return {
            k: np.ascontiguousarray(v.detach().numpy(), dtype=np.float32) for k, v in out.items()
        }
