// Runs before anything else is loaded, so that an old node says this and not a syntax error.
const oldest = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Grounds needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a current version from nodejs.org and try again.',
  );
  process.exit(1);
}
