# Wrong: `magnitudes(features)` for features (5, 3) returned [3.47, 3.026, 2.425, 1.883, 3.014] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.abs().sum(1).sqrt()
