# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` returned a tuple of 3: (a NumPy array of shape
# (30,), float64 (a ndarray), a NumPy array of shape (31,), float64 (a ndarray), a tuple of 30); expected the
# matplotlib `Axes` that it drew on: `plt.gca()` or `figure, axes = plt.subplots()`.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    result = axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return result
