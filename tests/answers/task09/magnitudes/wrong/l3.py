# Wrong: `magnitudes(features)` for features (5, 3) returned [7.235, 4.838, 3.026, 1.972, 4.417] (shape (5,),
# float32); expected [8.054, 5.577, 3.527, 2.228, 5.276] (shape (5,), float32). It is the L2 norm of each row.
def magnitudes(features):
    return features.norm(p=3, dim=1)
