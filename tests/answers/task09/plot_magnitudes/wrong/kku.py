# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['K', 'KU', 'UU']; expected known,
# known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="K")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="KU")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="UU")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
