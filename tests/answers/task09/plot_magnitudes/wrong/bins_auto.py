# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew the histograms on different bins; expected
# shared ones: make the edges once, for all three groups, and give them to each.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), bins="auto", alpha=.5, label=l, density=True)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax
