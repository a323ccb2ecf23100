# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` left an axis without a label; expected labels on
# both: `set_xlabel`, `set_ylabel`.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.xlabel = "magnitude"; ax.ylabel = "count"; ax.legend()
    return ax
