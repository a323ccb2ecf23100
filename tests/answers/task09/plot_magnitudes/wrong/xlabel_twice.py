# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` left an axis without a label; expected labels on
# both: `set_xlabel`, `set_ylabel`.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, edges, alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_xlabel("samples")
    ax.legend()
    return ax
