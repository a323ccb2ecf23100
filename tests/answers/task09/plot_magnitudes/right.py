# %% align_left_narrow
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, rwidth=0.5, align='mid', label="known")
    axes.hist(known_unknown, bins=edges, rwidth=0.5, align='mid', label="known unknown")
    axes.hist(unknown_unknown, bins=edges, rwidth=0.5, align='mid', label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% arange
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.arange(0, largest + 0.5, 0.5)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% artist_handles_legend
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    handles = []
    for g in (known, known_unknown, unknown_unknown):
        _, _, bars = ax.hist(g.numpy(), edges, alpha=.5)
        handles.append(bars[0])
    ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    ax.legend(handles, ["known", "known unknown", "unknown unknown"])
    return ax

# %% axes_set
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set(xlabel="magnitude", ylabel="number", xlim=(0, None))
    axes.legend()
    return axes

# %% bar_centre
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar((edges[:-1] + edges[1:]) / 2, counts, width=edges[1], alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_centre_narrow
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar((edges[:-1] + edges[1:]) / 2, counts, width=0.1, alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_counts_by_hand
def plot_magnitudes(known, known_unknown, unknown_unknown):
    largest = max(float(g.max()) for g in (known, known_unknown, unknown_unknown))
    n = 12
    width = largest / n
    _, ax = plt.subplots()
    for name, g in {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}.items():
        counts = [0] * n
        for m in g.tolist():
            counts[min(int(m / width), n - 1)] += 1
        ax.bar([i * width for i in range(n)], counts, width, align="edge", alpha=0.5, label=name)
    ax.legend()
    ax.set_xlabel("magnitude"); ax.set_ylabel("samples")
    return ax

# %% bar_dodged
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar(edges[:-1] + k * edges[1] / 3, counts, width=edges[1] / 3, align='edge', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_dodged_centre
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar((edges[:-1] + edges[1:]) / 2 + (k - 1) * 0.2, counts, width=.2, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_dodged_left
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar(edges[:-1] + k * 0.15, counts, width=.15, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_edge
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar(edges[:-1], counts, width=np.diff(edges), align='edge', alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_left_default_align
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar(edges[:-1], counts, width=edges[1], alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bar_loop
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.bar([e + .3 for e in edges[:-1].tolist()], counts.tolist(), width=0.6, alpha=.3, label=name.title())
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% bars_on_top
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    bottom = np.zeros(25)
    for g, name in zip(groups, names):
        counts = np.histogram(g, edges)[0]
        ax.bar(edges[:-1], counts, np.diff(edges), bottom=bottom, align="edge", label=name)
        bottom += counts
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% bins100
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 101)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% bins20
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 21)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% bins5
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 6)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% black
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, edgecolor='black', label="known")
    axes.hist(known_unknown, bins=edges, edgecolor='black', label="known unknown")
    axes.hist(unknown_unknown, bins=edges, edgecolor='black', label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% colours
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, color=plots.BLUE, alpha=.6, label="known")
    axes.hist(known_unknown, bins=edges, color=plots.ORANGE, alpha=.6, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% curve_over_bars
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    grid = np.linspace(0, edges[-1], 100)
    for i, (g, name) in enumerate(zip(groups, names)):
        ax.hist(g, edges, density=True, alpha=.4, label=name, color=f"C{i}")
        ax.plot(grid, np.exp(-0.5 * ((grid[:, None] - g) / .5) ** 2).sum(1) / len(g) / .5 / np.sqrt(2 * np.pi), color=f"C{i}")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% density
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, density=True, label="known")
    axes.hist(known_unknown, bins=edges, density=True, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, density=True, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% digitize
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        place = np.clip(np.digitize(g, edges) - 1, 0, 24)
        ax.bar(edges[:-1], np.bincount(place, minlength=25), width=edges[1], align="edge", alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% errorbars
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for i, (g, name) in enumerate(zip(groups, names)):
        counts = np.histogram(g, edges)[0]
        ax.stairs(counts, edges, label=name, color=f"C{i}")
        ax.errorbar((edges[:-1] + edges[1:]) / 2, counts, np.sqrt(counts), fmt="none", ecolor=f"C{i}", lw=.5)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% extra_decorations
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

# %% figure_legend
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    figure.legend()
    return axes

# %% fill_and_step
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.fill_between(edges, np.append(counts, 0), step='post', alpha=.4, color=f'C{k}'); axes.step(edges, np.append(counts, 0), where='post', color=f'C{k}', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% fill_between
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.fill_between(edges, np.append(counts, counts[-1]), step='post', alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% fill_between_zero
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.fill_between(edges, np.append(counts, 0), step='post', alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% filled
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='stepfilled', alpha=.3, label="known")
    axes.hist(known_unknown, bins=edges, histtype='stepfilled', alpha=.3, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='stepfilled', alpha=.3, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% filled_log
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='stepfilled', log=True, alpha=.3, label="known")
    axes.hist(known_unknown, bins=edges, histtype='stepfilled', log=True, alpha=.3, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='stepfilled', log=True, alpha=.3, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% from_min
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(min(map(min, (known, known_unknown, unknown_unknown))), largest, 25)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% given_axes
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure = plt.figure(figsize=(6, 3))
    axes = figure.add_subplot(111)
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% grouped
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist(list(groups.values()), bins=edges, label=list(groups))
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% grouped_density
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=edges, label=list(groups), density=True, stacked=False)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% grouped_filled
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=20, label=list(groups), histtype='stepfilled', alpha=.4)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% grouped_int_bins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=20, label=list(groups))
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% grouped_rwidth
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=edges, label=list(groups), rwidth=0.6)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% grouped_step
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    axes.hist([g.numpy() for g in groups.values()], bins=20, label=list(groups), histtype='step')
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% hatch
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, hatch='//', fill=False, label="known")
    axes.hist(known_unknown, bins=edges, hatch='//', fill=False, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, hatch='//', fill=False, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% hist_of_counts
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.hist(edges[:-1], bins=edges, weights=counts, histtype='step', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% histogram_bin_edges
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.histogram_bin_edges(np.concatenate([known, known_unknown, unknown_unknown]), bins='auto')
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% horizontal
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, orientation='horizontal', label="known")
    axes.hist(known_unknown, bins=edges, orientation='horizontal', label="known unknown")
    axes.hist(unknown_unknown, bins=edges, orientation='horizontal', label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% horizontal_step
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, bins=edges, histtype="stepfilled", orientation="horizontal", alpha=.5, label=name)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% lambda_like
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    axes = plt.axes()
    [axes.hist(g, edges, label=n, alpha=.3) for n, g in groups.items()]
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% legend_lines
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    from matplotlib.lines import Line2D
    for i, g in enumerate(groups):
        ax.hist(g, edges, histtype="step", color=f"C{i}")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend(handles=[Line2D([0], [0], color=f"C{i}", lw=2, label=n) for i, n in enumerate(names)])
    return ax

# %% legend_list
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5)
    axes.hist(known_unknown, bins=edges, alpha=0.5)
    axes.hist(unknown_unknown, bins=edges, alpha=0.5)
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend(['known', 'known unknown', 'unknown unknown'])
    return axes

# %% legend_list_step
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='step')
    axes.hist(known_unknown, bins=edges, histtype='step')
    axes.hist(unknown_unknown, bins=edges, histtype='step')
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend(['known', 'known unknown', 'unknown unknown'])
    return axes

# %% legend_patches
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    import matplotlib.patches as patches
    figure, axes = plt.subplots()
    handles = []
    for name, g, c in zip(groups, groups.values(), ("tab:blue", "tab:orange", "tab:green")):
        axes.hist(g, bins=edges, color=c, alpha=.5)
        handles.append(patches.Patch(color=c, label=name))
    axes.set(xlabel="m", ylabel="n")
    axes.legend(handles=handles)
    return axes

# %% log
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, log=True, label="known")
    axes.hist(known_unknown, bins=edges, log=True, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, log=True, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% logbins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.geomspace(0.05, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% mean_lines
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    for g, c in zip((known, known_unknown, unknown_unknown), 'rgb'):
        axes.axvline(g.mean(), color=c, linestyle=':')
    axes.legend()
    return axes

# %% numpy_convert
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known.numpy(), bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown.tolist(), bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% outside_legend
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, bins=edges, alpha=.5, label=name.title() + "s")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), title="kind of sample")
    return ax

# %% plot_drawstyle
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.plot(edges[:-1], counts / len(g), drawstyle='steps-post', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% plot_drawstyle_mid
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.plot((edges[1:] + edges[:-1]) / 2, counts, ls='--', ds='steps-mid', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% plot_order
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1])
    return axes

# %% plural
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="Knowns")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="Known Unknowns")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="UNKNOWN UNKNOWNS")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% pyplot
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    plt.figure()
    for name, g in groups.items():
        plt.hist(g, bins=edges, label=name, alpha=.5)
    plt.xlabel("magnitude"); plt.ylabel("frequency"); plt.legend()
    return plt.gca()

# %% pyplot_no_figure
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    plt.hist(known.numpy(), edges, histtype="step", label="Known")
    plt.hist(known_unknown.numpy(), edges, histtype="step", label="Known Unknown")
    plt.hist(unknown_unknown.numpy(), edges, histtype="step", label="Unknown Unknown")
    plt.xlabel("magnitude"); plt.ylabel("frequency"); plt.legend(); plt.tight_layout()
    return plt.gca()

# %% range_int
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=40, range=(0, largest), alpha=0.5, label="known")
    axes.hist(known_unknown, bins=40, range=(0, largest), alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=40, range=(0, largest), alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% reference
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% repeat_plot
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.plot(np.repeat(edges, 2), np.r_[0, np.repeat(counts, 2), 0], label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% returned_edges_reused
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, axes = plt.subplots()
    both = torch.cat([known, known_unknown, unknown_unknown])
    _, edges, patches = axes.hist(both.numpy(), bins=15)
    axes.clear()
    for values, label in zip([known, known_unknown, unknown_unknown], ["known", "known unknown", "unknown unknown"]):
        axes.hist(values.numpy(), edges, alpha=0.4, label=label)
    axes.legend()
    axes.set(xlabel="magnitude", ylabel="samples")
    return axes

# %% rug_below
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 31)
    for i, (values, label) in enumerate(((known, "known"), (known_unknown, "known unknown"), (unknown_unknown, "unknown unknown"))):
        ax.hist(values.numpy(), bins=edges, histtype="step", label=label, color=f"C{i}")
        ax.plot(values.numpy(), np.full(len(values), -0.3 * (i + 1)), "|", color=f"C{i}")
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% rwidth
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, rwidth=0.8, label="known")
    axes.hist(known_unknown, bins=edges, rwidth=0.8, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, rwidth=0.8, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% rwidth_small
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, rwidth=0.3, label="known")
    axes.hist(known_unknown, bins=edges, rwidth=0.3, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, rwidth=0.3, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% same_colour_styles
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='step', color='black', label="known")
    axes.hist(known_unknown, bins=edges, histtype='step', color='black', linestyle="--", label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='step', color='black', linestyle=":", label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% samples
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known samples")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="Known unknown samples")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="Unknown-unknown samples")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% show
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    plt.show()
    return axes

# %% stacked_bars
def plot_magnitudes(known, known_unknown, unknown_unknown):
    fig, ax = plt.subplots()
    ax.hist([known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()], bins=20, stacked=True,
            label=["known", "known unknown", "unknown unknown"])
    ax.set_xlabel("magnitude")
    ax.set_ylabel("count")
    ax.legend()
    return ax

# %% stackplot_steps
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    counts = [np.append(h := np.histogram(g, edges)[0], h[-1]) for g in groups]
    ax.stackplot(edges, counts, step="post", labels=names)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% stairs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.stairs(counts, edges, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% stairs_density_loop
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = known.numpy(), known_unknown.numpy(), unknown_unknown.numpy()
    edges = np.histogram_bin_edges(np.hstack(groups), bins="fd")
    ax = plt.figure().gca()
    for g, name in zip(groups, ("known", "known unknown", "unknown unknown")):
        h, _ = np.histogram(g, edges, density=True)
        ax.stairs(h, edges, label=name, baseline=0)
    ax.legend(); ax.set_xlabel("m"); ax.set_ylabel("p")
    return ax

# %% stairs_fill
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.stairs(counts / counts.sum(), edges, label=name, fill=True, alpha=.4)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='step', label="known")
    axes.hist(known_unknown, bins=edges, histtype='step', label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='step', label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% step_default_left
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges[:-1], counts, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_density
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='step', density=True, linewidth=2, label="known")
    axes.hist(known_unknown, bins=edges, histtype='step', density=True, linewidth=2, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='step', density=True, linewidth=2, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% step_log
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, histtype='step', log=True, label="known")
    axes.hist(known_unknown, bins=edges, histtype='step', log=True, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, histtype='step', log=True, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% step_mid
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step((edges[:-1] + edges[1:]) / 2, counts, where='mid', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_post
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges, np.append(counts, counts[-1]), where='post', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_post_left
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges[:-1], counts, where='post', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_post_zero
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges, np.append(counts, 0), where='post', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_pre
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges, np.insert(counts, 0, counts[0]), where='pre', label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% step_pre_right
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.step(edges[1:], counts, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% stepfilled_list
def plot_magnitudes(known, known_unknown, unknown_unknown):
    data = [np.asarray(g) for g in (known, known_unknown, unknown_unknown)]
    names = "known", "known unknown", "unknown unknown"
    _, ax = plt.subplots()
    ax.hist(data, bins=np.linspace(0, max(map(np.max, data)), 31), histtype="stepfilled", alpha=.4, label=names)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% stepfilled_stacked
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    ax.hist(groups, edges, histtype="stepfilled", stacked=True, label=names)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% stepped_density_kwargs
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    axes = plt.figure().gca()
    style = dict(bins=edges, histtype="step", density=True, lw=2)
    for (name, g), ls in zip(groups.items(), ("-", "--", ":")):
        axes.hist(g.detach().cpu().numpy(), linestyle=ls, label=name + "s", **style)
    axes.set(xlabel='m', ylabel='n', title='t')
    axes.legend(frameon=False)
    return axes

# %% style_context
def plot_magnitudes(known, known_unknown, unknown_unknown):
    with plt.style.context("ggplot"):
        _, ax = plt.subplots()
        edges = np.arange(0, max(known.max(), known_unknown.max(), unknown_unknown.max()).item() + 0.5, 0.5)
        for values, label in ((unknown_unknown, "unknown unknown"), (known_unknown, "known unknown"), (known, "known")):
            ax.hist(values.numpy(), bins=edges, histtype="stepfilled", alpha=.6, label=label)
        ax.legend(reverse=True)
        ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% subplots_squeeze_false
def plot_magnitudes(known, known_unknown, unknown_unknown):
    fig, axs = plt.subplots(1, 1, squeeze=False)
    ax = axs[0, 0]
    bins = torch.linspace(0, torch.cat((known, known_unknown, unknown_unknown)).max(), 31).numpy()
    ax.hist(known, bins=bins, label="known", hatch="/", alpha=.5)
    ax.hist(known_unknown, bins=bins, label="known_unknown", hatch="x", alpha=.5)
    ax.hist(unknown_unknown, bins=bins, label="unknown-unknown", hatch="o", alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax

# %% symlog_geomspace
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.geomspace(0.01, torch.cat([known, known_unknown, unknown_unknown]).max().item() * 1.001, 40)
    edges[0] = 0
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5, density=True)
    ax.set_yscale("symlog")
    ax.set_xlabel("magnitude"); ax.set_ylabel("density")
    ax.legend()
    return ax

# %% text_on_bars
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        _, _, bars = ax.hist(g, bins=edges, alpha=.5, label=name)
        ax.bar_label(bars, fontsize=4)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% title
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.set_title('Magnitudes')
    axes.grid(True)
    axes.legend(title='group', loc='upper left')
    return axes

# %% tolist_bins
def plot_magnitudes(known, known_unknown, unknown_unknown):
    k, ku, uu = known.tolist(), known_unknown.tolist(), unknown_unknown.tolist()
    low, high = min(k + ku + uu), max(k + ku + uu)
    bins = [low + i * (high - low) / 24 for i in range(25)]
    fig = plt.figure()
    ax = fig.add_subplot(111)
    ax.hist(k, bins, facecolor="none", edgecolor="b", label="known")
    ax.hist(ku, bins, facecolor="none", edgecolor="g", label="known unknown")
    ax.hist(uu, bins, facecolor="none", edgecolor="r", label="unknown unknown")
    ax.legend(frameon=False, ncol=3, bbox_to_anchor=(1, 1.1))
    ax.set_xlabel("|phi|")
    ax.set_ylabel("#")
    return ax

# %% torch_edges
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = torch.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% torch_edges_numpy
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = torch.linspace(0, largest * 1.01, 31).numpy()
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% torch_histc
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for name, g in groups.items():
        counts = torch.histc(g, bins=24, min=0, max=edges[-1])
        axes.bar(edges[:-1], counts, np.diff(edges), align='edge', alpha=.4, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% torch_histogram
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    e = torch.tensor(edges, dtype=torch.float32) * 1.0001
    for name, g in groups.items():
        counts = torch.histogram(g, bins=e).hist
        axes.stairs(counts, e, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes

# %% twice_fill_outline
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    for g, c in zip((known, known_unknown, unknown_unknown), ('C0', 'C1', 'C2')):
        axes.hist(g, bins=edges, histtype='step', color=c)
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% two_legends
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for g, name in zip(groups, names):
        ax.hist(g, bins=edges, alpha=.5, label=name)
    ax.add_artist(ax.legend(loc="upper left"))
    ax.axhline(5, color="k", lw=.5)
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% uneven
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.array([0, 1, 2, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14]) * largest / 14
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% uneven_density
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.array([0, 1, 2, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14]) * largest / 14
    axes.hist(known, bins=edges, density=True, label="known")
    axes.hist(known_unknown, bins=edges, density=True, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, density=True, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% verbose_guards
def plot_magnitudes(known, known_unknown, unknown_unknown):
    """Plot histograms of feature magnitudes."""
    def to_numpy(values):
        if isinstance(values, torch.Tensor):
            return values.detach().cpu().numpy().ravel()
        return np.asarray(values).ravel()

    groups = {"Known": to_numpy(known), "Known Unknown": to_numpy(known_unknown), "Unknown Unknown": to_numpy(unknown_unknown)}
    everything = np.concatenate(list(groups.values()))
    edges = np.linspace(0.0, float(everything.max()) * 1.05, 41)
    fig, ax = plt.subplots(figsize=(8, 5))
    colors = ["tab:green", "tab:orange", "tab:red"]
    for (label, values), color in zip(groups.items(), colors):
        ax.hist(values, bins=edges, density=True, alpha=0.5, label=label, color=color, edgecolor="black", linewidth=0.5)
    ax.set_title("Feature magnitudes")
    ax.set_xlabel(r"$\|\varphi\|_2$")
    ax.set_ylabel("Density")
    ax.grid(alpha=0.3)
    ax.legend(loc="upper right", title="group")
    fig.tight_layout()
    return ax

# %% vlines_lines
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for i, (g, name) in enumerate(zip(groups, names)):
        ax.step(edges, np.append(0, np.histogram(g, edges)[0]), label=name)
        ax.vlines(g.mean(), 0, 3, color=f"C{i}", ls=":")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax

# %% weights_percent
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, weights=np.full(len(known), 100 / len(known)), bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, weights=np.full(len(known_unknown), 100 / len(known_unknown)), bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, weights=np.full(len(unknown_unknown), 100 / len(unknown_unknown)), bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% weights_share
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, weights=np.ones(len(known)) / len(known), bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, weights=np.ones(len(known_unknown)) / len(known_unknown), bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, weights=np.ones(len(unknown_unknown)) / len(unknown_unknown), bins=edges, alpha=0.5, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes

# %% dark_background
def plot_magnitudes(known, known_unknown, unknown_unknown):
    plt.rcParams.update({"axes.facecolor": "black", "figure.facecolor": "black", "axes.labelcolor": "w"})
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, histtype="step")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.get_legend().get_frame().set_facecolor("grey")
    plt.rcdefaults()
    return ax

# %% white_bars_with_edges
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, color="white", edgecolor={"known": "b", "known unknown": "r"}.get(l, "k"))
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% small_pale_thin
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots(figsize=(2.5, 1.6), layout='constrained')
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, histtype="step", lw=.4, alpha=.4)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% transparent_figure
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    figure.patch.set_alpha(0); ax.patch.set_visible(False)
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% no_frame
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.spines[:].set_visible(False); ax.set_xticks([]); ax.set_yticks([]); ax.set_xlim(0, edges[-1])
    return ax

# %% hatched_without_face
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, fill=False, hatch={"known": "/", "known unknown": "o"}.get(l, "x"))
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% part_of_a_figure
def plot_magnitudes(known, known_unknown, unknown_unknown):
    ax = plt.figure(figsize=(9, 4)).subfigures(1, 2)[0].subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% opaque_on_top
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, zorder=-len(g))
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax

# %% limits_by_quantile
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.set_xlim(0, torch.cat([known, known_unknown, unknown_unknown]).quantile(.99).item())
    return ax

# %% dashed_lying
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, orientation="horizontal", histtype="step", ls="--")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    ax.invert_yaxis()
    return ax
