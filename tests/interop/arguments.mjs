// --name value pairs of the command line, as an object.
export const arguments_ = () => {
  const given = {};
  for (let i = 2; i < process.argv.length; i += 2) given[process.argv[i].replace(/^--/, '')] = process.argv[i + 1];
  return given;
};
