/** The functions people have in a school (B5); the words on screen are translated. */
export const jobFunctions = [
  'teacher',
  'schoolLeader',
  'teamLeader',
  'careerCounsellor',
  'mentor',
  'curriculumDeveloper',
  'administrator',
  'facilitator',
  'coordinator',
  'expert',
  'other',
] as const;
export type JobFunction = (typeof jobFunctions)[number];
