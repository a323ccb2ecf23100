# Wrong: `magnitudes(features)` for features (5, 3) returned [1, 0.6924, 0.4379, 0.2767, 0.655] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    m = features.norm(dim=1)
    return m / m.max()
