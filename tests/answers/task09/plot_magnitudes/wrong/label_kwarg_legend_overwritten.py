# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['a', 'b', 'c']; expected known,
# known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(["a", "b", "c"])
    ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
