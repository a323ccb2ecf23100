# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` returned the module matplotlib.pyplot (a module);
# expected the matplotlib `Axes` that it drew on: `plt.gca()` or `figure, axes = plt.subplots()`.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return plt
