# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    grid = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 200)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.plot(grid, np.exp(-0.5 * ((grid[:, None] - g.numpy()) / 0.3) ** 2).sum(1), label=l)
    ax.set_xlabel("magnitude"); ax.set_ylabel("density"); ax.legend()
    return ax
