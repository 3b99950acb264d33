// <kodama-chart>: draws an ECharts option in the page's colours and writes figures in the reader's language.
(() => {
  const writers = (language) => {
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
    return {
      COUNT: { axis: (v) => short.format(v), full: (v) => plain.format(v) },
      YEN: { axis: (v) => '¥' + short.format(v), full: (v) => '¥' + plain.format(v) },
      PERCENT: { axis: (v) => percent.format(v), full: (v) => percent.format(v) },
      DECIMAL: { axis: (v) => plain.format(v), full: (v) => plain.format(v) },
    };
  };

  // A tick says as much as it must: the year at its beginning, else the month at its beginning, else the day.
  const days = (language) => {
    const month = new Intl.DateTimeFormat(language, { month: 'short' });
    const day = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric' });
    return (value) => {
      const date = new Date(value);
      if (date.getDate() > 1) {
        return day.format(date);
      }
      return date.getMonth() > 0 ? month.format(date) : String(date.getFullYear());
    };
  };

  class KodamaChart extends HTMLElement {
    connectedCallback() {
      this.resizing ??= new ResizeObserver(() => this.chart?.resize());
      this.resizing.observe(this);
      // Colours are the page's own, so a switch between light and dark draws again.
      this.recolouring ??= new MutationObserver(() => this.paint());
      this.recolouring.observe(document.documentElement, { attributeFilter: ['theme'] });
      this.paint();
    }

    disconnectedCallback() {
      this.resizing.disconnect();
      this.recolouring.disconnect();
      this.chart?.dispose();
      this.chart = undefined;
    }

    draw(option, language, noData) {
      this.option = option;
      this.language = language;
      this.noData = noData;
      this.paint();
    }

    paint() {
      if (!this.option || !this.isConnected || !window.echarts) {
        return;
      }
      const css = getComputedStyle(document.documentElement);
      const colour = (name) => css.getPropertyValue(name).trim();
      const option = JSON.parse(this.option);
      const write = writers(this.language)[option.unit] ?? writers(this.language).COUNT;
      const day = new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeZone: 'Asia/Tokyo' });
      delete option.unit;
      option.animation = false;
      option.color = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`--kodama-series-${n}`));
      option.textStyle = { color: colour('--kodama-ink-soft'), fontFamily: getComputedStyle(this).fontFamily };
      if (option.legend) {
        option.legend.textStyle = { color: colour('--kodama-ink-soft') };
      }
      for (const axis of [option.xAxis, option.yAxis].flat().filter(Boolean)) {
        axis.axisLabel = { color: colour('--kodama-ink-soft'), hideOverlap: true, ...axis.axisLabel };
        axis.axisLine = { lineStyle: { color: colour('--kodama-line') } };
        axis.splitLine = { show: axis.type === 'value', lineStyle: { color: colour('--kodama-line') } };
        if (axis.type === 'value') {
          axis.axisLabel.formatter = (writers(this.language)[axis.unit] ?? write).axis;
        }
        delete axis.unit;
        if (axis.type === 'time') {
          axis.axisLabel.formatter = days(this.language);
          // Days, never milliseconds, however close together the figures were taken.
          const dayLength = 86400e3;
          axis.minInterval = dayLength;
          axis.min = ({ min, max }) => (max - min < 4 * dayLength ? min - 2 * dayLength : min);
          axis.max = ({ min, max }) => (max - min < 4 * dayLength ? max + 2 * dayLength : max);
        }
      }
      if (option.visualMap) {
        // An empty cell is unknown, so even the faintest colour is not the paper's.
        option.visualMap.inRange = { color: [colour('--kodama-green-soft'), colour('--kodama-heat')] };
        option.visualMap.text = [write.axis(option.visualMap.max), write.axis(option.visualMap.min)];
        option.visualMap.textStyle = { color: colour('--kodama-ink-soft') };
        option.visualMap.formatter = write.axis;
      }
      for (const series of [option.series].flat().filter((one) => one?.type === 'heatmap')) {
        series.label.color = colour('--kodama-ink');
        series.label.formatter = (cell) => (cell.value.at(-1) === null ? '' : write.axis(cell.value.at(-1)));
      }
      for (const series of [option.series].flat().filter((one) => one?.markPoint)) {
        series.markPoint.itemStyle = { color: 'transparent', borderColor: colour('--kodama-warn'), borderWidth: 3 };
      }
      const escape = echarts.format.encodeHTML;
      option.tooltip = {
        confine: true,
        backgroundColor: colour('--kodama-paper'),
        borderColor: colour('--kodama-line'),
        textStyle: { color: colour('--kodama-ink'), fontSize: 12 },
        formatter: (shown) => {
          const items = [shown].flat();
          const time = option.xAxis?.type === 'time';
          const head = time ? day.format(items[0].value[0]) : items[0].name;
          const lines = items.map((item) => {
            const value = Array.isArray(item.value) ? item.value.at(-1) : item.value;
            const figure = value === null || value === undefined ? this.noData : write.full(value);
            const note = item.data?.note ? `<div class="chart-note">${escape(item.data.note)}</div>` : '';
            return `<div>${item.marker}${escape(item.seriesName ?? '')} <b>${escape(figure)}</b></div>${note}`;
          });
          return `<div>${escape(head)}</div>${lines.join('')}`;
        },
        ...option.tooltip,
      };
      this.chart ??= echarts.init(this, null, { renderer: 'svg' });
      this.chart.setOption(option, true);
    }
  }

  if (!customElements.get('kodama-chart')) {
    customElements.define('kodama-chart', KodamaChart);
  }
})();
