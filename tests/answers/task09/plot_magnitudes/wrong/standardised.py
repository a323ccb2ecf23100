# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the bins from -4.00 to 4.00 leave out known
# samples, which lie between 9.88 and 13.85; expected bins for all three groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    groups = [(g - g.mean()) / g.std() for g in groups]
    edges = np.linspace(-4, 4, 26)
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
