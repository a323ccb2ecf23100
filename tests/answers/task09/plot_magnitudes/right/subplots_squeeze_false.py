def plot_magnitudes(known, known_unknown, unknown_unknown):
    fig, axs = plt.subplots(1, 1, squeeze=False)
    ax = axs[0, 0]
    bins = torch.linspace(0, torch.cat((known, known_unknown, unknown_unknown)).max(), 31).numpy()
    ax.hist(known, bins=bins, label="known", hatch="/", alpha=.5)
    ax.hist(known_unknown, bins=bins, label="known_unknown", hatch="x", alpha=.5)
    ax.hist(unknown_unknown, bins=bins, label="unknown-unknown", hatch="o", alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
