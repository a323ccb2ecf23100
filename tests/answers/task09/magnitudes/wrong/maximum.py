# Wrong: `magnitudes(features)` for features (5, 3) returned [6.536, 4.196, 2.514, 1.79, 3.302] (shape (5,), float32);
# expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the largest entry.
def magnitudes(features):
    return features.abs().amax(1)
