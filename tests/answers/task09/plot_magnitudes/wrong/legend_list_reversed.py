# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the histogram that the legend calls known shows the
# unknown unknown samples; expected the known samples under this label.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g in (unknown_unknown, known_unknown, known):
        ax.hist(g.numpy(), edges, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend(["known", "known unknown", "unknown unknown"])
    return ax
