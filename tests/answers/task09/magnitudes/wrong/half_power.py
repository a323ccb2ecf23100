# Wrong: `magnitudes(features)` for features (5, 3) returned [32.44, 15.55, 6.22, 2.483, 13.92] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is half of the square: `** 1 / 2` is read
# as `(** 1) / 2`; write `** 0.5`.
def magnitudes(features):
    return features.square().sum(1) / 2
