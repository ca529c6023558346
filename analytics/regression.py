"""One slope for every column under every kind of noise, after the nuisance columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analytics.arrays import Flags, Floats
from analytics.noise import NoiseGrid
from analytics.whitening import Filter, whiten

RIDGE = 1e-10


@dataclass(frozen=True, slots=True)
class WhitenedNull:
    """The response and the nuisance columns under g noise settings, the likeliest first, on n kept days.

    ``basis`` (g, n, q) spans the whitened nuisance columns; ``residual`` (g, n) is the whitened response without them;
    ``log_scale`` (g,) is log det V + log det(Z'V^-1 Z); ``degrees`` is n - q - 1.
    """

    grid: NoiseGrid
    filter: Filter
    basis: Floats
    residual: Floats
    log_scale: Floats
    degrees: int

    @property
    def power(self) -> Floats:
        """Sum of squares of the whitened residual response, (g,)."""
        squares: Floats = (self.residual**2).sum(axis=1)
        return squares


@dataclass(frozen=True, slots=True)
class Slopes:
    """C slopes under g noise settings, each (g, C), and what later steps need of the whitened columns.

    ``weight`` adds up to 1 over the settings; ``size`` is x'x and ``cross`` x'y of the whitened columns after the
    nuisance; ``gram`` (g, C, C) holds the products among the columns, or is (g, 0, 0) where nobody asked; ``best``
    (n, C) are the columns themselves under the likeliest setting; ``real`` (C,) is False where the nuisance leaves
    nothing of a column.
    """

    slope: Floats
    error: Floats
    weight: Floats
    size: Floats
    cross: Floats
    gram: Floats
    best: Floats
    real: Flags


def without_nuisance(whitened: Floats, filter_: Filter, grid: NoiseGrid) -> WhitenedNull:
    """Split the whitened response from the nuisance columns.

    Parameters
    ----------
    whitened : (g, n, 1 + q) array
        Response, then nuisance columns.
    filter_ : Filter
    grid : NoiseGrid

    Returns
    -------
    WhitenedNull

    Notes
    -----
    By Cholesky of the Gram matrix, with a ridge of 1e-10 of its mean diagonal: the spline of a long diary is close to
    dependent.
    """
    response, design = whitened[:, :, :1], whitened[:, :, 1:]
    q = design.shape[2]
    gram = design.transpose(0, 2, 1) @ design
    ridge = RIDGE * np.trace(gram, axis1=1, axis2=2)[:, None, None] / q * np.eye(q)
    factor = np.linalg.cholesky(gram + ridge)
    basis = design @ np.linalg.inv(factor).transpose(0, 2, 1)
    log_design = 2 * np.log(np.diagonal(factor, axis1=1, axis2=2)).sum(axis=1)
    return WhitenedNull(
        grid=grid,
        filter=filter_,
        basis=basis,
        residual=_project_off(basis, response)[:, :, 0],
        log_scale=filter_.log_determinant + log_design,
        degrees=design.shape[1] - q - 1,
    )


def column_slopes(null: WhitenedNull, columns: Floats, *, products: bool = False) -> Slopes:
    """Regress the response on each column alone, under every noise setting.

    Parameters
    ----------
    null : WhitenedNull
    columns : (n, C) array
        Columns on the kept days.
    products : bool
        Whether the products among the columns are wanted too.

    Returns
    -------
    Slopes

    Notes
    -----
    Under one setting this is generalised least squares. The weight of a setting is its restricted likelihood *with*
    that column in the model, so the noise is not blamed for what the column explains.
    """
    whitened = whiten(columns, null.filter)
    left = _project_off(null.basis, whitened)
    size = np.einsum("gnc,gnc->gc", left, left)
    real = size > 1e-9 * np.einsum("gnc,gnc->gc", whitened, whitened) + 1e-12
    size = np.where(real, size, 1.0)
    cross = np.einsum("gnc,gn->gc", left, null.residual)
    slope = cross / size
    rest = np.maximum(null.power[:, None] - cross * slope, 1e-12)
    log_weight = -0.5 * (null.degrees * np.log(rest) + np.log(size))
    log_weight += (null.grid.log_prior - 0.5 * null.log_scale)[:, None]
    weight = np.exp(log_weight - log_weight.max(axis=0))
    return Slopes(
        slope=slope,
        error=np.sqrt(rest / null.degrees / size),
        weight=weight / weight.sum(axis=0),
        size=size,
        cross=cross,
        gram=left.transpose(0, 2, 1) @ left if products else np.zeros((len(left), 0, 0)),
        best=left[0],
        real=real.all(axis=0),
    )


def _project_off(basis: Floats, columns: Floats) -> Floats:
    projected: Floats = columns - basis @ (basis.transpose(0, 2, 1) @ columns)
    return projected
