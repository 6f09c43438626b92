// For a page that shows frames of Yhdyspinta: copy this into a script of your own, and each frame is as high as it needs.
addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'yhdyspinta:height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && new URL(frame.src).origin === origin) {
      frame.height = String(Number(data.height));
    }
  }
});
