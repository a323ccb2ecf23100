# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['4, 5, 8, 9', '0, 2, 3, 7', '1, 6'];
# expected known, known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("4, 5, 8, 9", "0, 2, 3, 7", "1, 6")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
