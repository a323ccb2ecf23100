# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the heights of the histogram that the legend calls
# known do not fit the magnitudes of the known samples in its bins; expected their counts, shares or densities.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.step(np.sort(g), np.arange(1, len(g) + 1) / len(g), label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
