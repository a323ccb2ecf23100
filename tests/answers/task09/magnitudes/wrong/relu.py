# Wrong: `magnitudes(features)` for features (5, 3) returned [4.623, 1.705, 2.79, 0.5461, 3.302] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.relu().norm(dim=1)
