# Wrong: `magnitudes(features)` for features (5, 3) returned [5.24, 3.54, 2.748, 4.511, 4.7] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return (features - features.mean(0)).norm(dim=1)
