# Wrong: `magnitudes(features)` for features (5, 3) returned [64.87, 31.1, 12.44, 4.966, 27.83] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the square: take the root.
def magnitudes(features):
    return features.square().sum(dim=1)
