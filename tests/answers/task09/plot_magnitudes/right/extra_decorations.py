def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 31)
    for values, label, colour in ((known, "known", "C0"), (known_unknown, "known unknown", "C1"), (unknown_unknown, "unknown unknown", "C2")):
        ax.hist(values.numpy(), bins=edges, alpha=.5, label=label, color=colour)
        ax.axvline(values.mean().item(), color=colour, linestyle="--")
        ax.axvspan(values.quantile(.25).item(), values.quantile(.75).item(), color=colour, alpha=.05)
        ax.text(values.median().item(), 1, label)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
