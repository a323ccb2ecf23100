# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew no legend; expected one with known, known
# unknown, unknown unknown: `axes.legend()`, after the histograms.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    plt.figure()
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        plt.hist(g.numpy(), edges, label=l, alpha=.5)
    plt.xlabel("magnitude"); plt.ylabel("count"); plt.legend()
    plt.show()
    plt.close()
    return plt.gca()
