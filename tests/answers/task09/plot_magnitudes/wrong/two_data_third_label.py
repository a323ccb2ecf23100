# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 2 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.plot([], [], label='unknown unknown')
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
