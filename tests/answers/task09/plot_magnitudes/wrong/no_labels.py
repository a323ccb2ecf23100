# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew no legend; expected one with known, known
# unknown, unknown unknown: `axes.legend()`, after the histograms.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5)
    axes.hist(known_unknown, bins=edges, alpha=0.5)
    axes.hist(unknown_unknown, bins=edges, alpha=0.5)
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
