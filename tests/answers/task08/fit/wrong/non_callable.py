# Wrong: `fit` is [] (type list); expected a function: `def fit(...):`.
fit = []
