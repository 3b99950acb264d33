// Keys that work on every page: / search, ? help, g and a letter to go somewhere. Documented in KeysDialog.
(() => {
  const typing = (element) => {
    const inside = element.shadowRoot?.activeElement ?? element;
    return inside.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(inside.tagName);
  };
  let going = 0;
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement ?? document.body)) {
      return;
    }
    if (event.key === '/') {
      const field = document.querySelector('[data-search]');
      if (field) {
        event.preventDefault();
        field.focus();
      }
    } else if (event.key === '?') {
      document.getElementById('help')?.click();
    } else if (event.key === 'g') {
      going = event.timeStamp;
    } else if (going && event.timeStamp - going < 1500) {
      going = 0;
      const place = document.querySelector(`vaadin-side-nav-item[data-key="${CSS.escape(event.key)}"]`);
      place?.shadowRoot?.querySelector('a')?.click();
    }
  });
})();
