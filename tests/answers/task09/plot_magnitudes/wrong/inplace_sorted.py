# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` changed its input `known`; expected it to stay as it
# was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    known.copy_(known.sort().values)
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
