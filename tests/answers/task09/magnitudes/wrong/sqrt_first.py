# Wrong: `magnitudes(features)` for features (5, 3) returned [5.645, 5.158, 4.155, 3.177, 5.213] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.abs().sqrt().sum(1)
