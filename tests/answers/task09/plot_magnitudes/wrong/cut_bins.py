# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the bins from 0.00 to 5.00 leave out known samples,
# which lie between 9.88 and 13.85; expected bins for all three groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, 5, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
