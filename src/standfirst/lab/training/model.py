"""The network as PyTorch trains it: the same as `standfirst.tagger.network`, batched."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from standfirst.tagger.features import COUNT
from standfirst.tagger.network import CLASSES, DILATIONS, GLANCE_AFTER

CHANNELS = 64


class Model(nn.Module):
    """The tagger; `forward` takes padded batches of pages."""

    def __init__(self, mean: NDArray[np.float32], scale: NDArray[np.float32]) -> None:
        super().__init__()
        self.mean: Tensor
        self.scale: Tensor
        self.register_buffer("mean", torch.from_numpy(mean))
        self.register_buffer("scale", torch.from_numpy(scale))
        self.inward = nn.Linear(COUNT, CHANNELS)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=d, padding=d) for d in DILATIONS
        )
        self.look = nn.Linear(CHANNELS, 1, bias=False)
        self.seen = nn.Linear(CHANNELS, CHANNELS)
        self.out = nn.Linear(CHANNELS, len(CLASSES))
        self.dropout = nn.Dropout(0.1)

    def forward(self, columns: Tensor, place: Tensor, mask: Tensor) -> Tensor:
        """Logits, shape (pages, lines, classes).

        Args:
            columns: (all lines, columns), standardised here.
            place: index of each line in the padded batch, flattened; (all lines,).
            mask: (pages, lines), 1 where there is a line.
        """
        x = (columns - self.mean) * self.scale
        h = functional.relu(self.inward(x))
        pages, lines = mask.shape
        padded = h.new_zeros(pages * lines, CHANNELS).index_copy(0, place, h).view(pages, lines, -1)
        keep = mask.unsqueeze(1)
        h = padded.transpose(1, 2)
        for number, convolution in enumerate(self.convolutions):
            if number == GLANCE_AFTER:
                h = (h + self._glance(h, mask)) * keep
            h = (h + self.dropout(functional.relu(convolution(h)))) * keep
        out: Tensor = self.out(h.transpose(1, 2))
        return out

    def _glance(self, h: Tensor, mask: Tensor) -> Tensor:
        score = self.look(h.transpose(1, 2)).squeeze(2).masked_fill(mask == 0, -1e9)
        attention = torch.softmax(score, dim=1).unsqueeze(2)
        out: Tensor = self.seen((h @ attention).squeeze(2)).unsqueeze(2)
        return out

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """The weights as `standfirst.tagger.network.Network` wants them."""
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
            out[f"conv{number}.weight"] = convolution.weight.permute(2, 1, 0)
            out[f"conv{number}.bias"] = convolution.bias
        return {
            k: np.ascontiguousarray(v.detach().numpy(), dtype=np.float32) for k, v in out.items()
        }
