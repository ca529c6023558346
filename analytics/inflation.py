"""Where the textbook error is too small: shared rhythms or rough weeks widen it, on evidence (correction C4)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analytics.arrays import Flags, Floats, Indices

MAX_LEVERAGE = 0.9
OWN_EVIDENCE = 2.0
POOLED_EVIDENCE = 1.28


@dataclass(frozen=True, slots=True)
class WhitenedColumns:
    """The likeliest whitening seen from the columns: what the variance of x'e is judged by.

    ``residual`` (n,) is the response and ``columns`` (n, C) are the factors, both without the nuisance ``basis``
    (n, q); ``slope`` and ``size`` (C,) belong to them; ``factor`` (C,) says which columns are lags of one factor;
    ``kept`` (T,) places the n days on the calendar.
    """

    kept: Flags
    residual: Floats
    basis: Floats
    columns: Floats
    slope: Floats
    size: Floats
    degrees: int
    factor: Indices
    two_valued: Flags
    real: Flags


def error_inflation(seen: WhitenedColumns) -> tuple[Floats, Floats]:
    """Measure by how much the variance of each slope exceeds its textbook value.

    Parameters
    ----------
    seen : WhitenedColumns

    Returns
    -------
    variance : (C,) array, 1 or more
        What the variance of the slope is multiplied by: 1 + shared rhythm + shared roughness, each only where there is
        evidence for it.
    rhythm_ratio : (C,) array
        1 + shared rhythm as measured; 1.3 and more means that factor and outcome swing at the same pace, or that the
        factor acts strongly enough to hand its own accidental rhythm on to the outcome.

    Notes
    -----
    Without it "rough weeks" give p < 0.05 in 0.15 of unrelated columns, an 8-day shift rota that is not in the null
    model in 0.21.
    """
    roughness, rough_noise = shared_roughness(seen)
    rhythm, rhythm_noise = shared_rhythm(seen)
    many_valued = ~seen.two_valued & seen.real
    excess = on_evidence(np.where(seen.two_valued, 0.0, roughness), rough_noise, seen.factor, many_valued)
    excess += on_evidence(rhythm, rhythm_noise, seen.factor, seen.real)
    return np.maximum(1 + excess, 1.0), 1 + rhythm


def on_evidence(excess: Floats, noise: Floats, factor: Indices, pooled: Flags) -> Floats:
    """Keep an excess that stands out, else 0.

    A column's own excess counts from twice its noise on; where the columns together lean that way (mean of excess over
    noise, times the root of the number of factors, above 1.28) every positive one counts.
    """
    together = 0.0
    if pooled.any():
        together = (excess / noise)[pooled].mean() * np.sqrt(len(np.unique(factor[pooled])))
    needed = 0.0 if together > POOLED_EVIDENCE else OWN_EVIDENCE
    return np.where(excess > needed * noise, excess, 0.0)


def shared_roughness(seen: WhitenedColumns) -> tuple[Floats, Floats]:
    """Measure how far days of large swings of a factor are days of large swings of the outcome; with its noise.

    Notes
    -----
    Variance of the slope by HC2 over the textbook variance, minus 1: MacKinnon and White, J. Econometrics 29 (1985)
    305, doi:10.1016/0304-4076(85)90158-7.
    """
    rest = (seen.residual[:, None] - seen.columns * seen.slope) ** 2
    variance = rest.sum(axis=0) / seen.degrees
    squared = seen.columns**2
    leverage = np.clip((seen.basis**2).sum(axis=1)[:, None] + squared / seen.size, 0.0, MAX_LEVERAGE)
    excess = (squared * rest / (1 - leverage)).sum(axis=0) / (variance * seen.size) - 1
    peaked = np.maximum(((rest / variance) ** 2).mean(axis=0) - 1, 0.1)
    return excess, np.sqrt(peaked * (squared**2).sum(axis=0)) / seen.size


def shared_rhythm(seen: WhitenedColumns) -> tuple[Floats, Floats]:
    """Measure how far what is left of a factor and of the outcome keeps time alike; with its noise.

    Notes
    -----
    2 sum over lags k to n/3 of r_x(k) r_e(k), lags on the calendar, unlogged days counting as 0: Pyper and Peterman,
    Can. J. Fish. Aquat. Sci. 55 (1998) 2127, doi:10.1139/f98-104, on the whitened columns.
    """
    longest = len(seen.residual) // 3
    pairs = np.maximum(np.round(_autocovariance(seen.kept, np.ones((len(seen.residual), 1)), longest)), 1)
    outcome = _autocovariance(seen.kept, seen.residual[:, None], longest) / pairs
    factors = _autocovariance(seen.kept, seen.columns, longest)
    correlation = factors[1:] / factors[0]
    rhythm = 2 * (correlation * outcome[1:]).sum(axis=0) / outcome[0]
    return rhythm, 2 * np.sqrt((correlation**2 / pairs[1:]).sum(axis=0)) + 1e-12


def _autocovariance(kept: Flags, columns: Floats, longest: int) -> Floats:
    """Sum products at lags 0 to ``longest`` days, by FFT on the calendar padded to twice its length."""
    size = 2 ** int(np.ceil(np.log2(2 * len(kept))))
    on_calendar = np.zeros((columns.shape[1], size))
    on_calendar[:, : len(kept)][:, kept] = columns.T
    spectrum = np.abs(np.fft.rfft(on_calendar)) ** 2
    sums: Floats = np.fft.irfft(spectrum, size)[:, : longest + 1].T
    return sums
