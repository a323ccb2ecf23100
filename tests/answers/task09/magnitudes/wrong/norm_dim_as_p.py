# Wrong: `magnitudes(features)` for features (5, 3) returned [12.04, 9.155, 5.882, 3.546, 9.085] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). This is the L1 norm.
def magnitudes(features):
    return features.norm(1, 1)
