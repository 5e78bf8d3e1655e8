// The wire of iframe-resizer 5, written anew from what goes over it: its licence is not one for this project. After
// the load an opening with the id first; then id:height:width:event, from the frame alone. data-origin: from whom a
// height is taken, anyone where it is left out.
var trusted = document.currentScript.dataset.origin;
// It stands before its frame, whose load it must not miss.
var frame = null;
addEventListener('message', function (event) {
	var mark = '[iFrameSizer]';
	if (!frame || event.source !== frame.contentWindow || (trusted && event.origin !== trusted)) return;
	if (typeof event.data !== 'string' || event.data.slice(0, mark.length) !== mark) return;
	var fields = event.data.slice(mark.length).split(':');
	if (fields[0] !== 'five' || !(Number(fields[1]) > 0)) throw new Error('not in form: ' + event.data);
	frame.style.height = fields[1] + 'px';
});
document.addEventListener(
	'load',
	function (event) {
		if (event.target.tagName !== 'IFRAME') return;
		frame = event.target;
		var settings = [
			'five',
			'8',
			false,
			false,
			32,
			true,
			true,
			null,
			'auto',
			null,
			'',
			0,
			false,
			'child',
			'auto',
			'',
			true,
			0,
			5,
			'5.5.9'
		];
		frame.contentWindow.postMessage('[iFrameSizer]' + settings.join(':'), '*');
	},
	true
);
